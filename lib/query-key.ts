/** The query key of a read; the connection is part of it, so that two connections never share data. */
export const readKey = (connection: string, service: string, name: string, args: unknown) =>
  [connection, service, name, args] as const
