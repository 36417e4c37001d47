import type { ConnectorsDiff } from '@/lib/greengrass/diff'

/** A comparison in one line, as `1 connector changed, 2 added, 0 removed, 3 the same.` */
export function summaryOf({ added, removed, changed, kept }: ConnectorsDiff): string {
  const first = `${changed.length} ${changed.length === 1 ? 'connector' : 'connectors'} changed`
  return `${first}, ${added.length} added, ${removed.length} removed, ${kept.length} the same.`
}
