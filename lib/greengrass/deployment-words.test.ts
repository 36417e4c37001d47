import { expect, test } from 'vitest'
import { explainDeployment } from './deployment-words'

test.each([
  ['GG-303', 'anything', 'core'],
  [undefined, 'You need a Greengrass Core in this Group before you can deploy.', 'core'],
  [undefined, 'Failed: TES service role is not associated with this account.', 'service role'],
  [undefined, 'Greengrass is not authorized to assume the Service Role associated with this account', 'service role'],
  [undefined, 'group definition is invalid or corrupted. ErrorDetails: [THING_CERT_NOT_FOUND]', 'certificate'],
  [undefined, "group config is invalid: 112 or [119 0] don't have rw permission on the file: /dev/x", 'path'],
  [undefined, 'a:1 are configured to run as root but Greengrass is not configured to', 'root'],
  [undefined, 'The group is invalid or corrupted. (ErrorDetails: [x])', 'invalid'],
  [undefined, 'Something new', 'no more'],
])('the code %s with the text "%s" is explained by its %s', (DetailedErrorCode, DetailedErrorMessage, word) => {
  const [explained] = explainDeployment('m', [{ DetailedErrorCode, DetailedErrorMessage }])
  expect(explained).toMatchObject({ text: DetailedErrorMessage, title: expect.stringContaining(word) })
  expect(explained?.next).toMatch(/\w/)
})

test('without details the message is explained, and without either nothing is', () => {
  expect(explainDeployment('TES service role is not associated', [])).toHaveLength(1)
  expect(explainDeployment(undefined, undefined)).toEqual([])
})

test('a code that an object has of itself is no known code', () => {
  const [explained] = explainDeployment('m', [{ DetailedErrorCode: 'constructor', DetailedErrorMessage: 'x' }])
  expect(explained?.title).toContain('no more')
})
