import { chromium } from '@playwright/test'
import { obtainChromium } from './chromium.mjs'

/** What a first visit of a page costs; sizes of bodies as transferred, compressed, without the headers of the answers. */
export interface Visit {
  scriptKB: number
  styleKB: number
  lcpMs: number
  cls: number
}

/** Opens the browser that measures. */
export async function openBrowser({ url, cookie }: { url: string; cookie: string }) {
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url }
  })

  const browser = await chromium.launch({
    executablePath: await obtainChromium(process.cwd()),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--disable-gpu',
    ],
  })
  return {
    close: () => browser.close(),

    /** Milliseconds from navigation until a list's first row is painted, and until its counter says that it is whole. */
    async visitList(path: string, counter: string): Promise<{ firstRowMs: number; wholeMs: number }> {
      const context = await browser.newContext()
      await context.addCookies(cookies)
      const page = await context.newPage()
      await page.goto(url + path, { waitUntil: 'commit' })
      const firstRow = page.waitForFunction(() => document.querySelector('tbody a') && performance.now(), undefined, {
        polling: 'raf',
      })
      const whole = page.waitForFunction(
        (text) => document.body?.textContent?.includes(text) && performance.now(),
        counter,
        {
          polling: 'raf',
          timeout: 60_000,
        },
      )
      const times = await Promise.all([firstRow, whole].map(async (handle) => Number(await (await handle).jsonValue())))
      await context.close()
      return { firstRowMs: times[0] ?? 0, wholeMs: times[1] ?? 0 }
    },

    /** A page seen for the first time, on a processor four times slower. */
    async firstVisit(path: string): Promise<Visit> {
      const context = await browser.newContext()
      await context.addCookies(cookies)
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      const types = new Map<string, string>()
      const bytes = { Script: 0, Stylesheet: 0 }
      // Bytes of body alone: what `loadingFinished` counts includes the headers, which every answer has.
      session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
      session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
        const type = types.get(requestId)
        if (type === 'Script' || type === 'Stylesheet') bytes[type] += encodedDataLength
      })
      await page.addInitScript(() => {
        const seen = { lcp: 0, cls: 0 }
        Object.assign(window, { seen })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.lcp = entry.startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.cls += 'value' in entry ? Number(entry.value) : 0
        }).observe({ type: 'layout-shift', buffered: true })
      })
      // biome-ignore lint/suspicious/noPlaywrightNetworkidle: what is measured is all that a first visit loads.
      await page.goto(url + path, { waitUntil: 'networkidle' })
      const seen = await page.evaluate(() =>
        'seen' in window ? (window.seen as { lcp: number; cls: number }) : { lcp: 0, cls: 0 },
      )
      await context.close()
      return { scriptKB: bytes.Script / 1000, styleKB: bytes.Stylesheet / 1000, lcpMs: seen.lcp, cls: seen.cls }
    },
  }
}
