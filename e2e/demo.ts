import type { Server } from './server.ts'

/** Fills the server with the demo company, and leaves one request of each sort to be answered. */
export async function loadDemo(server: Server): Promise<void> {
  await server.ask('mutation { loadDemoData { enabled } }')
  const request =
    'mutation ($publisher: String!, $title: String) { requestCatalogEntry(publisherName: $publisher, productTitle: $title) { id } }'
  await server.ask(request, { publisher: 'Northwind Traders' })
  await server.ask('mutation { addPublisher(name: "Northwind Traders") { id } }')
  const { requestCatalogEntry } = await server.ask<{ requestCatalogEntry: { id: string } }>(request, {
    publisher: 'Acme',
  })
  await server.ask('mutation ($id: ID!) { declineCatalogRequest(id: $id) { id } }', { id: requestCatalogEntry.id })
  await server.ask(request, { publisher: 'Contoso', title: 'Contoso Draw' })
  await server.ask(request, { publisher: 'Fabrikam' })
}
