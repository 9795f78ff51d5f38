import { readFileSync } from 'node:fs'
import { pageLimit } from '@entitle/schema/shared/page.rules'
import { Server } from '@entitle/schema/workspace/server'
import { Authorized, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { maxCost, maxDepth } from '../platform/graphql-limits.ts'

// Lies beside src and dist alike.
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

@Resolver(() => Server)
export class ServerResolver {
  @Authorized('server.read')
  @Query(() => Server, { description: 'The server that answers, and the limits of its API. Asked without signing in.' })
  server(@Ctx() { timeZone, today }: Context): Server {
    return { version, timeZone, today: today(), maxTake: pageLimit, maxCost, maxDepth }
  }
}
