export const operationKinds = ['CATALOG_IMPORT', 'REGISTER_IMPORT'] as const
export type OperationKind = (typeof operationKinds)[number]

export const operationStatuses = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED'] as const
export type OperationStatus = (typeof operationStatuses)[number]

/** Whether an operation has come to its end: nothing of it changes any more. */
export const isOver = (status: OperationStatus): boolean => status !== 'QUEUED' && status !== 'RUNNING'
