/** Tags as AWS takes and gives them. */
export type Tags = Record<string, string>

/** Tags as a form holds them. */
export type TagRows = readonly { key: string; value: string }[]

/** Rows of a form as AWS takes them. */
export const tagsOf = (rows: TagRows): Tags => Object.fromEntries(rows.map(({ key, value }) => [key, value]))

/** True for a tag that AWS adds by itself: nobody can set or remove it. */
export const isAwsTag = (key: string): boolean => /^aws:/i.test(key)

/** Tags whose key is as asked for. */
export const tagsWhere = (tags: Tags, wanted: (key: string) => boolean): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => wanted(key)))
