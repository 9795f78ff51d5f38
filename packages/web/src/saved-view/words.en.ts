import type { BuiltInView } from './built-in-views.ts'

const builtInWords = {
  'view.built-in.expiring': 'Expiring in 90 days',
  'view.built-in.expired': 'Expired',
  'view.built-in.not-validated': 'Not validated',
  'view.built-in.unassigned': 'Unassigned',
} as const satisfies Record<`view.built-in.${BuiltInView}`, string>

export const savedViewWords = {
  ...builtInWords,
  'view.picker': 'View: {name}',
  'view.picker-changed': 'View: {name} (changed)',
  'view.none': 'Views',
  'view.changed': '(changed)',
  'view.all': 'All agreements',
  'view.mine': 'My views',
  'view.shared': 'Shared by others',
  'view.of': '{name} ({owner})',
  'view.save': 'Save changes',
  'view.save-as': 'Save as a new view',
  'view.edit': 'Rename or share',
  'view.copy-link': 'Copy link',
  'view.delete': 'Delete view',
  'view.delete-title': 'Delete {name}?',
  'view.delete-of-others': '{owner} keeps this view and shares it with everybody. It cannot be given back.',
  'view.text': 'A view keeps the filters, the sort and the columns of the list under a name.',
  'view.name': 'Name',
  'view.address': 'Address',
  'view.share': 'Share with everybody',
  'view.share-text': 'All who sign in see it. Only you and administrators change it.',
  'view.saved-toast': 'The view {name} has been saved',
  'view.deleted-toast': 'The view {name} has been deleted',
  'view.restored-toast': 'The view {name} is back',
  'view.undo': 'Undo',
  'view.link-copied': 'The link has been copied',
  'view.link-not-copied': 'The browser does not allow it here: copy the address of this page',
} as const
