import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { kept } from './kept-credentials'

const minute = 60_000

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

let given = 0
const hourly = () => {
  given++
  return { accessKeyId: `key-${given}`, secretAccessKey: 's', expiration: new Date(Date.now() + 60 * minute) }
}
beforeEach(() => {
  given = 0
})

describe('credentials', () => {
  test('are got once for all who wait', async () => {
    let answer = (_: ReturnType<typeof hourly>) => {}
    const provider = kept(() => {
      return new Promise((resolve) => {
        answer = resolve
      })
    })
    const waiting = Array.from({ length: 20 }, () => provider())
    answer(hourly())
    expect(new Set((await Promise.all(waiting)).map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(['key-1']))
  })

  test('are renewed five minutes before they end, not earlier', async () => {
    const provider = kept(async () => hourly())
    const keyAt = async (time: number) => {
      vi.setSystemTime(time)
      return (await provider()).accessKeyId
    }
    expect([await keyAt(0), await keyAt(54 * minute), await keyAt(55 * minute)]).toEqual(['key-1', 'key-1', 'key-2'])
  })

  test('that cannot be renewed are used to their end, and then missed', async () => {
    let away = false
    const provider = kept(async () => {
      if (away) throw new Error('STS is away')
      return hourly()
    })
    await provider()
    away = true
    vi.setSystemTime(58 * minute)
    expect((await provider()).accessKeyId).toBe('key-1')
    vi.setSystemTime(60 * minute)
    await expect(provider()).rejects.toMatchObject({ name: 'CredentialsProviderError' })
    away = false
    vi.setSystemTime(61 * minute)
    expect((await provider()).accessKeyId).toBe('key-2')
  })

  test('that are refused are not asked for again at once, and the refusal says why', async () => {
    const get = vi.fn(async () => {
      throw Object.assign(new Error('not authorized to perform: sts:AssumeRole'), { name: 'AccessDenied' })
    })
    const provider = kept(get)
    for (let at = 0; at < 10; at++) {
      await expect(provider()).rejects.toMatchObject({
        name: 'CredentialsProviderError',
        message: 'AccessDenied: not authorized to perform: sts:AssumeRole',
      })
    }
    expect(get).toHaveBeenCalledTimes(1)
    vi.setSystemTime(3_001)
    await provider().catch(() => {})
    expect(get).toHaveBeenCalledTimes(2)
  })

  test('without an end are asked for again after a quarter of an hour', async () => {
    const provider = kept(async () => ({ ...hourly(), expiration: undefined }))
    const first = await provider()
    expect(first.expiration).toEqual(new Date(20 * minute))
    vi.setSystemTime(15 * minute)
    expect((await provider()).accessKeyId).toBe('key-2')
  })
})
