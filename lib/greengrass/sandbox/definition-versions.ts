import type { Call, Operation, SandboxOperation } from '@/lib/sandbox/kit'
import { Fault } from '@/lib/sandbox/kit'
import { addVersion, listVersions, type VersionAnswer, versionAnswer, versionKey, versions } from './containers'
import { checked, type DefinitionInput, definitionIn } from './definitions'
import type { DefinitionContent, Kind } from './kinds'

/** Input of the operations on versions of definitions: the entries stand beside the ids. */
export type DefinitionVersionInput = DefinitionInput & DefinitionContent

/** A whole version as AWS answers it. */
export interface DefinitionVersionAnswer extends VersionAnswer {
  Definition: DefinitionContent
}

/** The operations on versions of definitions of one kind, by AWS operation name. */
export function definitionVersionOperations(kind: Kind): Record<string, SandboxOperation> {
  return {
    [`Create${kind.name}DefinitionVersion`]: {
      run: (call: Call<DefinitionVersionInput>) => createDefinitionVersion(kind, call),
      status: 201,
      resourceId: ({ Version }: VersionAnswer) => Version,
    },
    [`Get${kind.name}DefinitionVersion`]: { run: get(kind) },
    [`List${kind.name}DefinitionVersions`]: { run: list(kind) },
  }
}

/**
 * A new version, which becomes the definition's latest.
 * @throws IdNotFoundException for an unknown definition; the code-less 400 for invalid entries.
 */
export function createDefinitionVersion(kind: Kind, call: Call<DefinitionVersionInput>): VersionAnswer {
  const parent = definitionIn(kind, call.account, call.input, kind.absentOnNewVersion)
  const { version } = addVersion(call, kind.path, parent, checked(kind, call.input))
  return versionAnswer(call.account, kind.path, parent.id, version)
}

function get(kind: Kind): Operation<DefinitionInput, DefinitionVersionAnswer> {
  return ({ account, input }) => {
    const parent = definitionIn(kind, account, input)
    const wanted = input[kind.versionIdMember] ?? ''
    const version = versions<DefinitionContent>(account, kind.path).get(versionKey(parent.id, wanted))
    if (!version) {
      throw new Fault(kind.versionCode, 404, `Version ${wanted} of ${kind.title} ${parent.id} does not exist.`)
    }
    return { ...versionAnswer(account, kind.path, parent.id, version), Definition: version.definition }
  }
}

function list(kind: Kind): Operation<DefinitionInput, { Versions: VersionAnswer[]; NextToken?: string }> {
  return ({ account, input }) => listVersions(account, kind.path, definitionIn(kind, account, input), input)
}
