/** The first part of a UUID: enough to tell the versions of one definition apart, as git does with commits. */
export function shortId(id: string | undefined): string {
  return id?.slice(0, 8) ?? ''
}
