import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<TestBrowser>()

/** Runs work as the answer to a browser's request: what it sets as cookies is that browser's. */
export const hold = <T>(browser: TestBrowser, work: () => Promise<T>): Promise<T> => current.run(browser, work)

/** In the place of `next/headers`. */
export const nextHeaders = {
  cookies: async () => {
    const browser = current.getStore()
    if (!browser) throw new Error('Nobody asks.')
    return browser
  },
}

/** A browser, as far as the console's server sees it: an address and cookies. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  /** What was said of each cookie when it was last set. */
  readonly attributes = new Map<string, Record<string, unknown>>()

  constructor(readonly address = '192.0.2.1') {}

  /** As Next's cookie store. */
  set(name: string, value: string, attributes: Record<string, unknown> = {}) {
    this.attributes.set(name, attributes)
    if (attributes.maxAge === 0) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }

  headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
    return new Headers({ cookie, 'x-client-address': this.address, 'user-agent': 'test' })
  }

  /** Another browser that got hold of the same cookies. */
  copy(): TestBrowser {
    const copy = new TestBrowser(this.address)
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    return copy
  }
}
