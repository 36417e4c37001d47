import 'server-only'
import { v7 } from 'uuid'

/** A new operation id: a UUIDv7, so that records sort by time. A form is rendered with one. */
export const newOperationId = (): string => v7()
