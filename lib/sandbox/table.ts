import type { Page, Table } from './kit'

/** One change of one table. A position tells a stored value from a deleted one. */
export type Change =
  | [region: string, table: string, key: string, position: number, value: unknown]
  | [region: string, table: string, key: string]

interface Slot {
  readonly position: number
  readonly key: string
  value: unknown
  gone: boolean
}

/** One change as it happens. */
export interface Step {
  /** A {@link Change} as JSON. */
  json: string
  table: StoredTable
  /** Takes it back; the latest step first. */
  undo: () => void
}

/** A table whose values keep their positions: pages cost what they return and survive inserts and deletes. */
export class StoredTable implements Table<unknown> {
  private slots: Slot[] = []
  private readonly index = new Map<string, Slot>()
  private lastPosition = 0

  constructor(
    private readonly region: string,
    readonly name: string,
    private readonly record: (step: Step) => void,
  ) {}

  get size() {
    return this.index.size
  }

  get(id: string) {
    return this.index.get(id)?.value
  }

  has(id: string) {
    return this.index.has(id)
  }

  set(id: string, value: unknown) {
    const json = JSON.stringify(value)
    const known = this.index.get(id)
    const before = known?.value
    const slot = this.put(id, known?.position ?? this.lastPosition + 1, JSON.parse(json))
    const undo = () => {
      if (known) {
        known.value = before
      } else {
        this.index.delete(id)
        this.slots.pop()
      }
    }
    this.record({ json: `[${this.names(id)},${slot.position},${json}]`, table: this, undo })
  }

  delete(id: string) {
    const slot = this.drop(id)
    if (!slot) return
    const undo = () => {
      slot.gone = false
      this.index.set(id, slot)
    }
    this.record({ json: `[${this.names(id)}]`, table: this, undo })
  }

  private names(id: string): string {
    return [this.region, this.name, id].map((name) => JSON.stringify(name)).join(',')
  }

  values() {
    return this.live().map((slot) => slot.value)
  }

  page(limit: number, after = 0, where: (value: unknown) => boolean = () => true): Page<unknown> {
    const values: unknown[] = []
    let last = after
    for (let at = this.firstBehind(after); at < this.slots.length; at++) {
      const slot = this.slots[at]
      if (!slot || slot.gone || !where(slot.value)) continue
      if (values.length === limit) return { values, next: last }
      values.push(slot.value)
      last = slot.position
    }
    return { values }
  }

  /** Stores without telling anyone: for what the journal already holds. */
  put(id: string, position: number, value: unknown): Slot {
    const known = this.index.get(id)
    if (known) {
      known.value = value
      return known
    }
    const slot = { position, key: id, value, gone: false }
    this.slots.push(slot)
    this.index.set(id, slot)
    this.lastPosition = Math.max(this.lastPosition, position)
    return slot
  }

  /** Deletes without telling anyone. */
  drop(id: string): Slot | undefined {
    const slot = this.index.get(id)
    if (!slot) return undefined
    slot.gone = true
    this.index.delete(id)
    return slot
  }

  /** Forgets deleted values for good. Not while they may still be taken back. */
  settle() {
    if (this.slots.length > 64 && this.slots.length > 2 * this.index.size) this.slots = this.live()
  }

  /** Every value with key and position, in order. */
  live(): Slot[] {
    return this.slots.filter((slot) => !slot.gone)
  }

  private firstBehind(position: number): number {
    let low = 0
    let high = this.slots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.slots[middle]?.position ?? 0) > position) high = middle
      else low = middle + 1
    }
    return low
  }
}
