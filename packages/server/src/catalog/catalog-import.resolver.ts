import { Operation } from '@entitle/schema/operation/operation'
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { importCatalog, importCatalogAliases } from './import-catalog.ts'

@Resolver()
export class CatalogImportResolver {
  @Authorized('catalog.change')
  @Mutation(() => Operation, {
    description:
      'Begins to add the publishers and product titles of a CSV file in UTF-8 that was sent to `POST /uploads`. Its first line names its columns: publisher, and any of title, category, license required, aliases (separated by |). Follow it by `operationChanged`; `failures` has the lines that were left out. The same file once more changes nothing. Refused: upload.gone.',
  })
  importCatalog(
    @Ctx() ctx: Context,
    @Arg('uploadId', () => ID, { description: 'As `POST /uploads` answered.' }) uploadId: string,
  ): Promise<Operation> {
    return importCatalog(ctx, uploadId)
  }

  @Authorized('catalog.change')
  @Mutation(() => Operation, {
    description:
      'Begins to add the aliases of a CSV file in UTF-8 that was sent to `POST /uploads`; what the catalog does not have yet is told in `failures`, and never added. Its first line names its columns: publisher, title (empty: the alias is the publisher’s) and alias; or, for what inventories call things, arp_display_name, arp_publisher, catalog_publisher and catalog_title. The same file once more changes nothing. Refused: upload.gone.',
  })
  importCatalogAliases(
    @Ctx() ctx: Context,
    @Arg('uploadId', () => ID, { description: 'As `POST /uploads` answered.' }) uploadId: string,
  ): Promise<Operation> {
    return importCatalogAliases(ctx, uploadId)
  }
}
