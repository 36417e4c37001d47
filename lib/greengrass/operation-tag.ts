/** The tag by which a definition or a group is found again after its answer was lost. It is the console's, and stays. */
export const operationTag = 'console-op'

/** Tags as AWS takes them. */
export const tagsOf = (rows: { key: string; value: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ key, value }) => [key, value]))

/** Tags that the form shows: not the console's own, and not AWS's, which nobody can change. */
export const ofTheForm = (tags: Record<string, string>) =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => key !== operationTag && !/^aws:/i.test(key)))
