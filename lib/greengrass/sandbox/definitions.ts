import type { Account, Call, Operation, SandboxOperation } from '@/lib/sandbox/kit'
import { Fault } from '@/lib/sandbox/kit'
import {
  addContainer,
  addVersion,
  type Container,
  type ContainerAnswer,
  containerAnswer,
  containers,
  listContainers,
  removeContainer,
} from './containers'
import { idNotFound, invalidContent, invalidInput } from './faults'
import type { DefinitionContent, Kind } from './kinds'
import type { PageInput } from './pages'

/** Input of the operations on definitions, of whatever kind; the id member is the kind's. */
export interface DefinitionInput
  extends PageInput,
    Partial<Record<Kind['idMember'] | Kind['versionIdMember'], string>> {
  Name?: string
  InitialVersion?: DefinitionContent
  tags?: Record<string, string>
}

/** A definition or group as gets answer. Lists call the member `Tags`, which is `tags` on the wire as well. */
export interface TaggedAnswer extends ContainerAnswer {
  tags: Record<string, string>
}

interface ListedDefinition extends ContainerAnswer {
  Tags: Record<string, string>
}

/** The operations on definitions of one kind, by AWS operation name. */
export function definitionOperations(kind: Kind): Record<string, SandboxOperation> {
  return {
    [`Create${kind.name}Definition`]: {
      run: (call: Call<DefinitionInput>) => createDefinition(kind, call),
      status: 201,
      resourceId: ({ Id }: ContainerAnswer) => Id,
    },
    [`Get${kind.name}Definition`]: { run: get(kind) },
    [`List${kind.name}Definitions`]: { run: list(kind) },
    [`Update${kind.name}Definition`]: { run: rename(kind), resourceId: (_output, input) => idIn(kind, input) },
    [`Delete${kind.name}Definition`]: { run: remove(kind), resourceId: (_output, input) => idIn(kind, input) },
  }
}

/**
 * A new definition, with a first version when one is given; else it has no latest version.
 * @throws the code-less 400 for an invalid first version; then nothing is stored.
 */
export function createDefinition(kind: Kind, call: Call<DefinitionInput>): ContainerAnswer {
  const initial = call.input.InitialVersion && checked(kind, call.input.InitialVersion)
  const empty = addContainer(call, kind.path)
  const container = initial ? addVersion(call, kind.path, empty, initial).container : empty
  return containerAnswer(call.account, kind.path, container)
}

/** The definition that the input names. @throws IdNotFoundException with `absent` as its text. */
export function definitionIn(kind: Kind, account: Account, input: DefinitionInput, absent = kind.absent): Container {
  const found = containers(account, kind.path).get(idIn(kind, input))
  if (!found) throw idNotFound(absent)
  return found
}

/** The kind's members of `given`. @throws the code-less 400 with one entry per problem. */
export function checked(kind: Kind, given: DefinitionContent): DefinitionContent {
  const content = kind.content(given)
  const problems = kind.problems(content)
  if (problems.length) throw invalidContent(kind.refusal, problems)
  return content
}

function idIn(kind: Kind, input: DefinitionInput): string {
  return input[kind.idMember] ?? ''
}

function get(kind: Kind): Operation<DefinitionInput, TaggedAnswer> {
  return ({ account, input }) => {
    const container = definitionIn(kind, account, input, kind.absentOnGet)
    return { ...containerAnswer(account, kind.path, container), tags: container.tags }
  }
}

function list(kind: Kind): Operation<DefinitionInput, { Definitions: ListedDefinition[]; NextToken?: string }> {
  return ({ account, input }) => {
    const { items, NextToken } = listContainers(account, kind.path, input)
    const Definitions = items.map((container) => ({
      ...containerAnswer(account, kind.path, container),
      Tags: container.tags,
    }))
    return { Definitions, NextToken }
  }
}

function rename(kind: Kind): Operation<DefinitionInput, object> {
  return ({ account, input, now }) => {
    if (!input.Name) throw nothingToUpdate(kind)
    const found = definitionIn(kind, account, input)
    containers(account, kind.path).set(found.id, { ...found, name: input.Name, updatedAt: now.toISOString() })
    return {}
  }
}

function nothingToUpdate(kind: Kind): Fault {
  if (kind.name === 'Resource') return invalidInput('Invalid resource name.')
  return nameMissing()
}

/** What AWS says to an update without a name. */
export function nameMissing(): Fault {
  const text = 'Input does not contain any attributes to be updated'
  return new Fault('InvalidContainerDefinitionException', 400, text)
}

function remove(kind: Kind): Operation<DefinitionInput, object> {
  return ({ account, input }) => {
    removeContainer(account, kind.path, definitionIn(kind, account, input))
    return {}
  }
}
