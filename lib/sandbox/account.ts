import { Journal } from './journal'
import type { Account, Table } from './kit'
import { type Change, type Step, StoredTable } from './table'

/** The Region under which a key's clock, fault rules and ledger are kept: they belong to no Region. */
const everywhere = ''

/** Everything that one access key owns, in all Regions. */
export class SandboxAccount {
  readonly number: string
  private readonly regions = new Map<string, Map<string, StoredTable>>()
  private pending: Step[] = []

  constructor(
    readonly key: string,
    private readonly journal?: Journal,
  ) {
    this.number = /^\d{12}$/.test(key) ? key : '123456789012'
    if (journal) this.load(journal)
  }

  /** The account as operations see it in one Region. */
  region(region: string): Account {
    return { key: this.key, number: this.number, region, table: <T>(name: string) => this.table<T>(region, name) }
  }

  /** A table of the key itself, in no Region. */
  shared<T>(name: string): Table<T> {
    return this.table<T>(everywhere, name)
  }

  /**
   * Runs `change` and writes what it changed to disk; what it changed is taken back when it or the writing throws.
   * @param last called when it changed something, and may change more.
   */
  commit<R>(change: () => R, last: (result: R) => void = () => {}): R {
    try {
      const result = change()
      if (this.pending.length > 0) {
        last(result)
        this.journal?.append(`[${this.pending.map(({ json }) => json).join(',')}]`)
        for (const { table } of this.pending) table.settle()
      }
      return result
    } catch (error) {
      for (const { undo } of this.pending.reverse()) undo()
      throw error
    } finally {
      this.pending = []
    }
  }

  /** Forgets everything, on disk too. */
  reset() {
    this.regions.clear()
    this.journal?.remove()
  }

  /** All that is kept, as changes that {@link replace} takes. */
  changes(): Change[] {
    return [...this.tables()].flatMap(([region, table]) =>
      table.live().map((slot): Change => [region, table.name, slot.key, slot.position, slot.value]),
    )
  }

  /** Puts what {@link changes} gave in place of everything. */
  replace(changes: Change[]) {
    this.reset()
    for (const change of changes) this.apply(change)
    this.journal?.rewrite(this.lines())
  }

  private load(journal: Journal) {
    const { changes, torn } = journal.read()
    for (const change of changes) this.apply(change)
    let live = 0
    for (const [, table] of this.tables()) live += table.size
    if (torn || changes.length > 2 * live + 100) journal.rewrite(this.lines())
  }

  private apply([region, name, key, position, value]: Change) {
    const table = this.stored(region, name)
    if (position === undefined) table.drop(key)
    else table.put(key, position, value)
    table.settle()
  }

  private *lines() {
    for (const change of this.changes()) yield JSON.stringify([change])
  }

  private *tables(): Generator<[string, StoredTable]> {
    for (const [region, tables] of this.regions) for (const table of tables.values()) yield [region, table]
  }

  private table<T>(region: string, name: string): Table<T> {
    // What a table holds is known to its service alone, which names the type wherever it names the table.
    return this.stored(region, name) as Table<unknown> as Table<T>
  }

  private stored(region: string, name: string): StoredTable {
    const tables = this.regions.get(region) ?? new Map<string, StoredTable>()
    this.regions.set(region, tables)
    const table = tables.get(name) ?? new StoredTable(region, name, (step) => this.pending.push(step))
    tables.set(name, table)
    return table
  }
}

/** All accounts that this process has met, read from disk at first use. */
export class Accounts {
  private readonly open = new Map<string, SandboxAccount>()

  /** @param folder where journals are kept; without one everything ends with the process. */
  constructor(private readonly folder?: string) {}

  get(key: string): SandboxAccount {
    const known = this.open.get(key)
    if (known) return known
    const account = new SandboxAccount(key, this.folder === undefined ? undefined : new Journal(this.folder, key))
    this.open.set(key, account)
    return account
  }
}
