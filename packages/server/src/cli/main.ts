import { volumePrograms } from '@entitle/schema/agreement/agreement-pair.values'
import { Command, CommanderError, Option } from 'commander'
import { valuesOf } from '../platform/config.ts'
import { printConfig } from './config.ts'
import { importCatalog, importCatalogAliases } from './import-catalog.ts'
import { importPairs, separators } from './import-pairs.ts'
import { loadDemo } from './load-demo.ts'
import { encodings } from './read-text.ts'
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

overTheApi(catalog.command('aliases'))
  .description('add the other names of a CSV file to what the catalog has: publisher,title,alias')
  .argument('<file>', 'CSV in UTF-8; its first line names the columns')
  .action(importCatalogAliases)

const pairs = program.command('pairs').description('agreement number pairs of volume licensing agreements')

overTheApi(pairs.command('import'))
  .description('add the pairs of a CSV file, one a line: number1,number2[,name]; the same file again adds nothing')
  .argument('<file>', 'CSV of 1 to 5,000 pairs')
  .addOption(new Option('--program <program>', 'of every pair').choices(volumePrograms).makeOptionMandatory())
  .option('--preview', 'say what an import would do, and save nothing')
  .option('--valid-only', 'save the lines that are right; otherwise one wrong line keeps all of them out')
  .option('--append', 'add to agreements whose names are there already; otherwise such lines are wrong')
  .option('--group <name>', 'license group of new agreements, made if there is none of this name')
  .addOption(
    new Option('--separator <separator>', 'between cells; found out by itself').choices(Object.keys(separators)),
  )
  .addOption(new Option('--encoding <encoding>', 'of the file').choices(encodings).default('utf-8'))
  .option('--annotated <file>', 'write the lines there, with a column that says what is wrong with each')
  .action(importPairs)

/** The options of a command that talks to a running server. */
function overTheApi(command: Command): Command {
  return command
    .option('--url <address>', 'address of the server', addressOf())
    .addOption(
      // Described, or the help would print it.
      new Option('--token <token>', 'API token of an administrator').default(
        env.ENTITLE_ADMIN_TOKEN,
        'ENTITLE_ADMIN_TOKEN',
      ),
    )
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
