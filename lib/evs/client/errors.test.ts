import { describe, expect, test } from 'vitest'
import { GetEnvironmentCommand } from './commands'
import {
  EvsServiceException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  TagPolicyException,
  ThrottlingException,
  TooManyTagsException,
  ValidationException,
} from './errors'
import { clientFor, listen, type Reply } from './listener.fixture'

/** The error of one call that is answered with `reply`. */
async function refusal(reply: Reply): Promise<unknown> {
  const { endpoint } = await listen(reply)
  const call = clientFor({ endpoint, maxAttempts: 1 }).send(
    new GetEnvironmentCommand({ environmentId: 'env-abcde12345' }),
  )
  return call.then(
    () => undefined,
    (error: unknown) => error,
  )
}

const missing = { message: 'not there', resourceId: 'env-abcde12345', resourceType: 'environment' }

describe('an error', () => {
  test.each<[string, Reply]>([
    ['__type', { body: { ...missing, __type: 'ResourceNotFoundException' } }],
    ['a namespaced __type', { body: { ...missing, __type: 'com.amazonaws.evs#ResourceNotFoundException' } }],
    ['code', { body: { ...missing, code: 'ResourceNotFoundException' } }],
    ['the header', { body: missing, headers: { 'x-amzn-errortype': 'ResourceNotFoundException' } }],
    [
      'a header with a suffix',
      { body: missing, headers: { 'x-amzn-errortype': 'ResourceNotFoundException:http://internal.example/' } },
    ],
  ])('is recognised by %s', async (_where, reply) => {
    const error = await refusal({ status: 400, ...reply })
    expect(Object.getPrototypeOf(error)).toBe(ResourceNotFoundException.prototype)
    expect(error).toBeInstanceOf(EvsServiceException)
    expect(error).toMatchObject({
      ...missing,
      name: 'ResourceNotFoundException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400, requestId: 'r-1', attempts: 1 },
    })
  })

  test.each([
    ['InternalServerException', InternalServerException, 500, 'server'],
    ['ResourceNotFoundException', ResourceNotFoundException, 404, 'client'],
    ['ServiceQuotaExceededException', ServiceQuotaExceededException, 402, 'client'],
    ['TagPolicyException', TagPolicyException, 400, 'client'],
    ['ThrottlingException', ThrottlingException, 429, 'client'],
    ['TooManyTagsException', TooManyTagsException, 400, 'client'],
    ['ValidationException', ValidationException, 400, 'client'],
  ])('%s arrives as its own class', async (name, type, status, fault) => {
    const error = await refusal({ status, body: { __type: name, message: 'why' } })
    // The SDK's `instanceof` also compares names; the prototype cannot be mistaken.
    expect(Object.getPrototypeOf(error)).toBe(type.prototype)
    expect(error).toMatchObject({ name, message: 'why', $fault: fault })
  })

  test('a validation error says why and which members', async () => {
    const fieldList = [{ name: 'applianceFqdn', message: 'must be a host name' }]
    const body = { __type: 'ValidationException', message: 'bad', reason: 'fieldValidationFailed', fieldList }
    expect(await refusal({ status: 400, body })).toMatchObject({ reason: 'fieldValidationFailed', fieldList })
  })

  test('a name outside the model arrives as the base class with that name', async () => {
    const error = await refusal({ status: 400, body: { __type: 'AccessDeniedException', Message: 'no' } })
    expect(Object.getPrototypeOf(error)).toBe(EvsServiceException.prototype)
    expect(error).toMatchObject({ name: 'AccessDeniedException', message: 'no', $fault: 'client' })
  })

  test('a name in the query protocol’s header is ignored', async () => {
    const error = await refusal({
      status: 400,
      body: { ...missing, __type: 'ResourceNotFoundException' },
      headers: { 'x-amzn-query-error': 'Other;Sender' },
    })
    expect(error).toMatchObject({ name: 'ResourceNotFoundException' })
  })
})

describe('throttling', () => {
  test.each([400, 429])('is resent when it comes with status %i', async (status) => {
    const throttled = { status, body: { __type: 'ThrottlingException', message: 'slow down', retryAfterSeconds: 1 } }
    const { endpoint, received } = await listen(throttled, { body: { environment: { environmentName: 'prod' } } })
    const answer = await clientFor({ endpoint, maxAttempts: 2 }).send(
      new GetEnvironmentCommand({ environmentId: 'env-abcde12345' }),
    )
    expect(answer).toMatchObject({ environment: { environmentName: 'prod' }, $metadata: { attempts: 2 } })
    expect(received).toHaveLength(2)
  })

  test('says how long to wait when EVS does', async () => {
    const body = { __type: 'ThrottlingException', message: 'slow down', retryAfterSeconds: 7 }
    expect(await refusal({ status: 429, body })).toMatchObject({ retryAfterSeconds: 7 })
  })

  test('is not resent where one attempt is all that is allowed', async () => {
    const { endpoint, received } = await listen({ status: 429, body: { __type: 'ThrottlingException' } })
    const call = clientFor({ endpoint, maxAttempts: 1 }).send(
      new GetEnvironmentCommand({ environmentId: 'env-abcde12345' }),
    )
    await expect(call).rejects.toBeInstanceOf(ThrottlingException)
    expect(received).toHaveLength(1)
  })
})
