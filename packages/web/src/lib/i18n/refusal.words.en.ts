import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { RejectionCode } from '../rejection.ts'

/** What happened, and what to do, for each code of a refusal. A missing one does not compile. */
export const errorWords = {
  'error.NETWORK': 'The server did not answer. Check your connection and try again.',
  'error.TIMEOUT': 'The server has not answered within 30 seconds. Try again.',
  'error.PROXY':
    'Something on the way answered in place of the server (code {status}). The server may be starting: try again in a moment.',
  'error.UNAUTHENTICATED': 'You are not signed in.',
  'error.FORBIDDEN': 'Your role does not allow this. An administrator can do it, or change your role.',
  'error.BAD_USER_INPUT': 'Some of what was entered cannot be accepted. Correct it and try again.',
  'error.NOT_FOUND': 'It does not exist, or it has been deleted.',
  'error.CONFLICT':
    'Somebody else changed this while you were working on it. Nothing of yours was saved, and nothing is lost.',
  'error.QUERY_TOO_COMPLEX': 'That is too much at once. Narrow it down, or ask for it in parts.',
  'error.STORAGE_FULL': 'The server has no disk space left, so nothing was saved. Tell whoever runs it.',
  'error.UNAVAILABLE': 'The server cannot do this just now. Try again in a moment.',
  'error.INTERNAL_SERVER_ERROR':
    'Something went wrong on the server. Nothing was saved; try again, and tell whoever runs it if it stays.',
  'error.idempotency-key.reused':
    'The server has taken this for something that was sent before, so nothing was done. Load the page again and check what is there.',
  'error.set-up-link.invalid':
    'This set-up link is not valid. Copy the whole link that the server printed when it started.',
  'error.set-up-link.used': 'This set-up link has been used already. Restart the server to get a new one.',
  'error.group.name-taken': 'There is a license group of that name already. Choose another name.',
  'error.group.limit-reached':
    'There are as many license groups as there may be. Delete one that is no longer needed first.',
  'error.publisher.name-taken': 'The catalog has a publisher of that name already.',
  'error.product-title.name-taken': 'The catalog has a product title of that name for this publisher already.',
  'error.catalog-request.answered': 'This request has been answered already.',
  'error.catalog-merge.too-many-names':
    '{name} would have {found} other names; at most {limit} are possible. Remove some first.',
  'error.catalog-merge.undone': 'This merge has been undone already.',
  'error.catalog-merge.merged-further': '{name} has been merged into {into} meanwhile. Undo that first.',
  'error.catalog-merge.name-taken': '{name} is a name of {holder} meanwhile. Take it from that one first.',
  'error.catalog-file.no-columns': 'The first line of the file must name the columns. Needed are: {needed}',
  'error.catalog-file.unreadable': 'The file is not readable text. Save it as CSV in UTF-8 and try again.',
  'error.catalog-file.too-many-wrong-lines':
    'Too many lines of the file are wrong, so the import was stopped. Check that it is the right file; what was saved before stays.',
  'error.upload.too-large': 'The file is too large: at most 16 MB are possible.',
  'error.export.too-large':
    'A file takes at most {limit} agreements. Narrow the list, by group, date or publisher, and export it in parts.',
  'error.upload.gone': 'The file is no longer on the server. Upload it again.',
  'error.agreement.name-taken': 'There is an agreement of that name already. Choose another name.',
  'error.agreement.external-reference-taken': 'Another agreement has that external reference already.',
  'error.agreement.kind-differs': 'This agreement is of the other kind and cannot be changed this way.',
  'error.agreement.restore-refused':
    'Nothing was restored: a name, a reference or a pair of these agreements is taken by now. Rename or delete the agreement that has it first.',
  'error.selection.changed':
    'The list has changed: {expected} agreements were selected, and {found} match now. Nothing was done. Check the list and try again.',
  'error.pair.taken': 'Another agreement has one of these pairs already. Remove it here, or there.',
  'error.agreement.no-managed-device':
    'No device is managed yet. Agreements for other software can be added once a device reports its software.',
  'error.agreement.no-licensable-software':
    'No device has reported software that needs a license yet. Wait for the first full report, or let an administrator lift this condition in the settings.',
  'error.register.lines-rejected': '{found} lines of the file are wrong, so nothing was saved. The report says which.',
  'error.view.name-taken': 'There is a view of that name already. Choose another name.',
  'error.view.limit-reached': 'There are as many views as one may keep. Delete one that is no longer needed first.',
  'error.workspace.not-empty':
    'Demo data goes only into an empty workspace: one without devices, license groups and agreements.',
} as const satisfies Record<`error.${RejectionCode}`, string>

/** What a rule asks, for each rule key. `{label}` is the name of the field as the form shows it. */
export const ruleWords = {
  'rule.text.required': '{label} is required.',
  'rule.text.too-long': '{label} has {found} characters; at most {limit} are possible.',
  'rule.text.forbidden-character': '{label} contains {found}, which is not allowed there. Leave it out.',
  'rule.text.hidden-character': '{label} contains an invisible character ({found}). Delete it, or type the text again.',
  'rule.text.not-ascii':
    '{label} contains {found}. Only unaccented letters, digits and plain signs are possible there.',
  'rule.number.required': '{label} is required: enter a number.',
  'rule.number.whole': '{label} must be a whole number.',
  'rule.number.too-small': '{label} must be at least {limit}.',
  'rule.number.too-large': '{label} must be at most {limit}.',
  'rule.date.malformed': '{label} is not a day that exists. Enter day, month and year.',
  'rule.decimal.malformed': '{label} is not an amount. At most 15 digits and 4 decimals are possible.',
  'rule.currency.malformed': '{label} is not a currency. Enter its three letters, such as EUR.',
  'rule.choice.required': '{label} is required: choose one.',
  'rule.choice.unknown': '{label}: what you chose no longer exists. Choose another.',
  'rule.list.empty': '{label} is required: choose at least one.',
  'rule.list.too-long': '{label}: at most {limit} at once are possible.',
  'rule.idempotency-key.malformed': '{label} must be 1 to 255 plain characters.',
  'rule.idempotency-key.several-acts': '{label} stands for one act only.',
  'rule.page.walk-from-start': 'A walk through the list can be neither sorted nor started in the middle.',
  'rule.page.bad-cursor': 'This place in the list no longer exists. Start from the first page.',
  'rule.selection.choose-one': 'Select agreements one by one or all that match, not both.',
  'rule.selection.deleted': 'Deleted agreements can only be restored.',
  'rule.selection.gone': '{subject} has been deleted meanwhile.',
  'rule.agreement.end-before-start': '{label} lies before the start date. Change one of the two.',
  'rule.agreement.name-taken': '{label}: there is an agreement of that name already. Choose another name.',
  'rule.agreement.external-reference-taken': '{label}: another agreement has it already.',
  'rule.agreement.kind-differs': '{label}: the agreement of that name is for other software. Choose another name.',
  'rule.agreement.program-differs':
    '{label}: the agreement of that name is of another programme ({found}). Choose another name.',
  'rule.purchase.currency-needed': '{label} is required with a unit cost: three letters, such as EUR.',
  'rule.purchase.cost-needed': '{label} is required with a currency. Enter it, or empty the currency.',
  'rule.pair.too-long': '{label}: both numbers together have {found} characters; at most {limit} are possible.',
  'rule.pair.open-too-long':
    '{label}: both numbers together have {found} characters; at most {limit} are possible. An administrator can allow that many for each number in the settings.',
  'rule.pair.numbers-differ':
    '{label}: under Open Value it is the agreement number again, not {found}. Repeat the number.',
  'rule.pair.repeated': '{label}: the pair {found} is already listed above. Remove one of the two.',
  'rule.pair.taken': '{label}: the agreement {found} has this pair already. Remove it here, or there.',
  'rule.pair-line.cell-count':
    '{label}: {found} cells; a line has two numbers and, if you like, the name of the agreement. Put a name that contains the separator in quotes.',
  'rule.pair-line.name-needed':
    '{label} is required: these two numbers cannot be a name, because they contain {found}. Enter a name.',
  'rule.pair-file.empty': '{label} holds no pair: at least one line with two numbers is needed.',
  'rule.pair-file.not-text': '{label} is not a text file. Save it as CSV and choose it again.',
  'rule.pair-file.line-too-long':
    '{label}: line {found} has more than {limit} characters, so this is no file of pairs. Check that it is the right one.',
  'rule.pair-file.quote-open':
    '{label}: a quote on line {found} is left open. Close it, or delete it, and choose the file again.',
  'rule.group.name-reserved': '{label}: this name is that of the built-in group. Choose another name.',
  'rule.group.name-taken': '{label}: there is a license group of that name already. Choose another name.',
  'rule.group.choose-one': '{label}: choose an existing group or name a new one, not both.',
  'rule.view.name-taken': '{label}: there is a view of that name already. Choose another name.',
  'rule.publisher.name-taken': '{label}: the catalog has a publisher of that name already.',
  'rule.product-title.name-taken': '{label}: this publisher has a product title of that name already.',
  'rule.product-title.of-another-publisher': '{label} belongs to another publisher. Choose one of the publisher above.',
  'rule.cell.error': '{label} is an error of the spreadsheet ({found}). Correct it there, or empty the cell.',
  'rule.date.unreadable':
    '{label} is not a day in the chosen order: {found}. Write it as 2026-11-24, or choose another order of dates.',
  'rule.number.unreadable':
    '{label} is not a number with the chosen decimal mark: {found}. Correct it, or choose the other mark.',
  'rule.metric.unknown': '{label} is none of the metrics: {found}. Write per device, per user, site or not counted.',
  'rule.publisher.unknown':
    'The catalog knows no publisher called {found}. Say which one is meant, or have it added to the catalog.',
  'rule.product-title.unknown':
    'The catalog knows no product title called {found} of this publisher. Say which one is meant, or have it added to the catalog.',
  'rule.agreement.unknown': 'There is no agreement with the id {found}. Empty the cell to add a new agreement.',
  'rule.agreement.differs':
    'The agreement is there already with another value: {found}. Choose to update agreements that exist, or correct the line.',
  'rule.agreement.not-other-software':
    'The agreement {found} is a volume licensing agreement, which a register cannot change. Choose another name.',
  'rule.register-line.differs':
    '{label} differs from line {line}, which is of the same agreement. Give both lines the same value, or the agreements different names.',
  'rule.register-line.other-line': 'Line {line} of the same agreement has a problem, so this line is left out too.',
  'rule.register-line.repeated':
    '{label} is also that of line {line}, which is of another agreement. Change one of the two.',
  'rule.register.field-twice': 'Two columns are said to be the same. Keep one of them.',
  'rule.register.column-needed': 'The agreement is new, and no column says its {found}. Say which column it is.',
  'rule.register.name-column-needed': 'One column must be the name of the agreement, its external reference or its id.',
  'rule.register-file.empty':
    '{label} has no line below its header. Check that it is the right file and the right sheet.',
  'rule.register-file.not-text':
    '{label} is neither a workbook nor text. Save it as .xlsx, or as CSV UTF-8, and choose it again.',
  'rule.register-file.utf-16':
    '{label} is coded in UTF-16 ("Unicode text"). Save it as .xlsx, or as CSV UTF-8, and choose it again.',
  'rule.register-file.not-utf-8': '{label} is not coded in UTF-8. Choose Windows-1252, or save it as CSV UTF-8.',
  'rule.register-file.old-excel':
    '{label} is an old workbook (.xls), or one that a password protects. Save it as .xlsx without a password.',
  'rule.register-file.encrypted': '{label} is protected by a password. Save it without one and choose it again.',
  'rule.register-file.damaged':
    '{label} cannot be read: it is damaged, or no .xlsx. Open it in a spreadsheet, and save it as .xlsx again.',
  'rule.register-file.too-large':
    '{label} is too large: at most {limit} {found} are possible. Delete what is not needed, or split it.',
  'rule.register-file.no-sheet': '{label} has no visible sheet called {found}. Choose another sheet.',
  'rule.register-file.quote-open': '{label}: a quote on line {found} is left open. Close it, or delete it.',
  'rule.catalog-merge.same': '{label}: choose another one',
  'rule.publisher.microsoft':
    '{label}: volume licensing agreements are with Microsoft; it stays in the catalog, and Microsoft stays one of its names',
  'rule.catalog-line.too-many-cells':
    '{label}: it has more cells than the first line has columns ({limit}). Put cells that contain a separator in quotes.',
} as const satisfies Record<`rule.${RuleKey}`, string>
