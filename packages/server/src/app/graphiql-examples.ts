/** What the playground opens with: the main jobs, each to be run as it stands or after putting ids in. */
export const exampleQueries = `# Entitle: the API for everything the screens can do.
# Place the cursor in one of these and press Ctrl+Enter. Every field is documented: open the book on the left.

# Who am I, and is the workspace open?
query Start {
  viewer { name role }
  workspace { enabled deviceCount }
}

# The license groups, by name.
query LicenseGroups {
  licenseGroups(page: { take: 20 }) { totalItems limit items { id name version } }
}

mutation CreateGroup {
  createLicenseGroup(name: "Lyon") { id name version }
}
`
