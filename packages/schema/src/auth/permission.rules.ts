import { type Role, roles } from './role.values.ts'

const administrators: readonly Role[] = ['ADMINISTRATOR']
const managers: readonly Role[] = ['ADMINISTRATOR', 'LICENSE_MANAGER']
const deviceKeepers: readonly Role[] = ['ADMINISTRATOR', 'HELPDESK']

/** Who may do what (product.md rule 28): the one table, read by the server's gate and by the buttons of the screens. */
const permissions = {
  'viewer.read': 'anyone',
  'server.read': 'anyone',
  'workspace.read': roles,
  'workspace.load-demo': administrators,
  'settings.read': roles,
  'settings.change': administrators,
  'group.read': roles,
  'group.change': managers,
  'catalog.read': roles,
  'catalog.request': managers,
  'catalog.change': administrators,
  'inventory.read': roles,
  'inventory.submit': deviceKeepers,
  'agreement.read': roles,
  'agreement.read-details': managers,
  'agreement.change': managers,
  // What somebody keeps for themselves changes nothing for others; what is shared does.
  'view.read': roles,
  'view.save': roles,
  'view.share': managers,
  'view.change-of-others': administrators,
  'operation.read': roles,
  'upload.add': managers,
  'audit.read': managers,
} satisfies Record<string, readonly Role[] | 'anyone'>

export type Permission = keyof typeof permissions

/** Whether a role (null: nobody signed in) has a permission. What is not in the table is denied. */
export function may(role: Role | null, permission: Permission): boolean {
  const allowed: readonly Role[] | 'anyone' = permissions[permission] ?? []
  return allowed === 'anyone' || (role !== null && allowed.includes(role))
}
