/** What the playground opens with: the main jobs, each to be run as it stands or after its ids were put in. */
export const exampleQueries = `# Entitle's API: everything that the screens can do.
# Put the cursor into one of these and press Ctrl+Enter. The book on the left documents every field.
# Outside the browser send your token: Authorization: Bearer <token>

# Who asks, and is the workspace open?
query Start {
  viewer { name role }
  workspace { enabled deviceCount licensableSoftwareReported groupLimit }
  server { version today timeZone maxTake maxCost maxDepth }
}

# 1. A device reports itself and its software: that enrols it.
mutation EnrolDevice {
  submitInventory(input: {
    deviceId: "pc-0001"
    deviceName: "PC-0001"
    operatingSystem: "Windows 11 Enterprise"
    software: [{ name: "AutoCAD LT 2026 - English", publisher: "Autodesk, Inc.", version: "31.0" }]
  }) { id name softwareCount lastSeenAt }
}

# 2. The publisher by any part of its name, then one of its product titles.
query FindPublisher {
  publishers(search: "desk") { totalItems items { id name aliases titleCount } }
}

query FindProductTitle($publisherId: ID! = 1) {
  productTitles(publisherId: $publisherId, search: "auto") { totalItems items { id name category licenseRequired } }
}

# 3. An agreement for it, in a new license group.
mutation AddAgreement($publisherId: ID! = 1, $productTitleId: ID! = 1) {
  addSoftwareAgreement(input: {
    name: "AutoCAD LT, Lyon"
    publisherId: $publisherId
    productTitleId: $productTitleId
    licenseCount: 12
    startDate: "2026-01-01"
    endDate: "2026-12-31"
    purchases: [{ orderNumber: "PO-17", quantity: 12, unitCost: "1845.00", currency: "EUR" }]
    group: { newGroupName: "Lyon" }
  }) { id version status group { id name } purchases { quantity unitCost currency } url }
}

# A Microsoft volume licensing agreement: its programme says what the two numbers of a pair are.
mutation AddVolumeAgreement {
  addVolumeAgreement(input: {
    name: "Microsoft Enterprise Agreement, Lyon"
    program: SELECT_ENTERPRISE
    pairs: [{ number: "01E70012", partnerNumber: "8034412" }, { number: "01E70012", partnerNumber: "8034977" }]
  }) { id version publisher { name } pairCount pairs { id number partnerNumber status message } url }
}

# A file of pairs, one a line: number1,number2[,name]. The preview saves nothing; importPairs takes the same input.
query PreviewPairs {
  previewPairImport(input: {
    fileName: "portal.csv"
    program: OPEN_VALUE
    content: """
    V1234567,V1234567,Open Value Lyon
    V7654321,V7654312
    """
  }) {
    read added alreadyKnown rejected agreementsAdded
    problems { line column value code message }
  }
}

# A register that was sent to POST /uploads: what its columns seem to be.
query RegisterColumns($uploadId: ID! = 1) {
  registerFile(uploadId: $uploadId) { format headerLine rowCount dateOrder decimalMark columns { position header samples fields } }
}

# The agreements that end first.
query ExpiringSoon {
  agreements(filter: { status: [EXPIRING_SOON] }, sort: [{ field: END_DATE }], page: { take: 20 }) {
    totalItems
    items { id name endDate licenseCount publisher { name } productTitle { name } group { name } }
  }
}

# All agreements for a program: begin with after: "", go on with each nextCursor until it is null.
query Walk($after: String! = "") {
  agreements(page: { after: $after, take: 100 }) { nextCursor items { id version name updatedAt } }
}

# A change says which version it has seen; somebody else's change in between is a CONFLICT.
mutation ChangeCount($id: ID! = 1, $version: Int! = 1) {
  updateSoftwareAgreement(id: $id, version: $version, input: { licenseCount: 15 }) { id version licenseCount }
}

# Anything that holds this text: a name, a number of a pair, a publisher or a product title.
query FindAnywhere {
  agreements(filter: { anywhere: "01E7" }) { totalItems items { id name publisher { name } } }
}

# Many at once: all that match, with the count that you have seen. Another count changes nothing.
mutation MoveExpired {
  moveAgreements(selection: { matching: { status: [EXPIRED] }, expected: 3 }, group: { newGroupName: "Expired" }) { count }
}

# Deleted agreements stay for 30 days.
query RecentlyDeleted {
  agreements(filter: { deleted: true }) { totalItems items { id name deletedAt } }
}

mutation Restore($ids: [ID!]! = [1]) {
  restoreAgreements(ids: $ids) { count }
}

# All that one deletion took, however many: its result says the \`deletionId\`.
mutation RestoreDeletion($deletionId: ID! = "of the deletion") {
  restoreAgreements(deletionId: $deletionId) { count }
}

# Who did what to an agreement, newest first.
query History($id: ID! = 1) {
  agreement(id: $id) { name history(take: 10) { at actor action changes { field before after } } }
}

# Long work, as it happens.
subscription Operations {
  operationChanged { id kind status phase done total failureCount }
}
`
