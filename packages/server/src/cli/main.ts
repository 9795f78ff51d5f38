import { Command, CommanderError } from 'commander'
import { valuesOf } from '../platform/config.ts'
import { printConfig } from './config.ts'
import { importCatalog } from './import-catalog.ts'
import { loadDemo } from './load-demo.ts'
import { Refused } from './server-api.ts'

const exit = { done: 0, refused: 1, wrongUsage: 2 }

const env = valuesOf(process.env)

const program = new Command('entitle')
  .description('Entitle: software license agreements, self-hosted')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })

program
  .command('serve')
  .description('start the server (what `pnpm start` does after building)')
  .action(async () => {
    await import('../main.ts')
  })

program
  .command('config')
  .description('list the configuration: each variable, its value now, its default and its meaning')
  .action(() => printConfig(process.env))

overTheApi(program.command('demo')).description('fill an empty workspace with a believable company').action(loadDemo)

const catalog = program.command('catalog').description('publishers and product titles')

overTheApi(catalog.command('import'))
  .description('add the publishers and product titles of a CSV file: publisher,title,category,license_required,aliases')
  .argument('<file>', 'CSV in UTF-8; its first line names the columns')
  .action(importCatalog)

/** The options of a command that talks to a running server. */
function overTheApi(command: Command): Command {
  return command
    .option('--url <address>', 'address of the server', addressOf())
    .option('--token <token>', 'API token of an administrator (or ENTITLE_ADMIN_TOKEN)', env.ENTITLE_ADMIN_TOKEN)
    .option('--json', 'print one JSON object, for machines')
}

function addressOf(): string {
  return env.ENTITLE_BASE_URL ?? `http://localhost:${env.PORT ?? 4000}`
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exit.done : exit.wrongUsage
  } else {
    console.error(error instanceof Refused ? error.message : `entitle: ${(error as Error).message}`)
    process.exitCode = exit.refused
  }
}
