import { buildSchema } from './app/build-schema.ts'
import { createApplication } from './app/application.ts'
import { entities } from './app/entities.ts'
import { dailyJobs } from './app/daily-jobs.ts'
import { buildServer } from './app/http.ts'
import { migrations } from './app/migrations.ts'
import { works } from './app/works.ts'
import { setUpLink } from './auth/set-up-link.ts'
import { loadStarterCatalog } from './catalog/starter-catalog.ts'
import { startOperationRunner } from './operation/operation-runner.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database/open-database.ts'
import { everyDay } from './platform/every-day.ts'
import { createLogger } from './platform/logger.ts'

try {
  const config = readConfig(process.env)
  const database = await openDatabase(config, { entities, migrations })
  const application = createApplication(config, database, createLogger(config))
  await loadStarterCatalog(application.system)
  const schema = await buildSchema(application.system.events)
  const server = await buildServer(application, schema)
  const runner = startOperationRunner(application.system, works)
  const daily = everyDay(application.system, dailyJobs)
  await server.listen({ host: config.host, port: config.port })
  console.log(`\nEntitle is ready: ${config.baseUrl}\nPlayground: ${config.baseUrl}/graphiql`)
  console.log(`Set up: ${setUpLink(application)}\n(one use, within a day; a new one at each start)\n`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.close() // finishes what is in flight
    await runner.stop()
    await daily.stop()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
} catch (error) {
  console.error(`Entitle cannot start:\n${(error as Error).message}`)
  process.exit(1)
}
