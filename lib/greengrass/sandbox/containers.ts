import type { Account, Call, Table } from '@/lib/sandbox/kit'
import { arn, type CollectionPath } from './arn'
import { type PageInput, page } from './pages'

/** A definition or a group: a name and tags around versions that never change. */
export interface Container {
  id: string
  name?: string
  /** ISO 8601 with milliseconds. */
  createdAt: string
  /** ISO 8601 with milliseconds. */
  updatedAt: string
  /** Version ids, oldest first; the last one is the latest version. */
  versions: string[]
  tags: Record<string, string>
  /** Ascending in order of creation, never reused. */
  order: number
}

/** What a version holds besides its content `D`. */
export interface Version<D> {
  id: string
  /** ISO 8601 with milliseconds. */
  createdAt: string
  definition: D
}

/** As creates, gets and lists of definitions and groups answer. */
export interface ContainerAnswer {
  Arn: string
  Id: string
  Name?: string
  CreationTimestamp: string
  LastUpdatedTimestamp: string
  LatestVersion?: string
  LatestVersionArn?: string
}

/** As creates, gets and lists of versions answer; `Id` is the container's. */
export interface VersionAnswer {
  Arn: string
  Id: string
  Version: string
  CreationTimestamp: string
}

/** All containers of one collection of one account. */
export function containers(account: Account, path: CollectionPath): Table<Container> {
  return account.table<Container>(`greengrass.${path}`)
}

/** The versions of all containers of one collection, by {@link versionKey}. */
export function versions<D>(account: Account, path: CollectionPath): Table<Version<D>> {
  return account.table<Version<D>>(`greengrass.${path}.versions`)
}

/** Key of a version in {@link versions}. */
export function versionKey(containerId: string, version: string): string {
  return `${containerId}/${version}`
}

/** Stores a new container without a version. */
export function addContainer(
  { account, now, input }: Call<{ Name?: string; tags?: Record<string, string> }>,
  path: CollectionPath,
): Container {
  const at = now.toISOString()
  const added: Container = {
    id: crypto.randomUUID(),
    name: input.Name,
    createdAt: at,
    updatedAt: at,
    versions: [],
    tags: input.tags ?? {},
    order: nextOrder(account),
  }
  containers(account, path).set(added.id, added)
  return added
}

/** Stores a version, which becomes the latest of its container. */
export function addVersion<D>(
  { account, now }: Pick<Call<unknown>, 'account' | 'now'>,
  path: CollectionPath,
  container: Container,
  definition: D,
): { container: Container; version: Version<D> } {
  const version: Version<D> = { id: crypto.randomUUID(), createdAt: now.toISOString(), definition }
  const grown = { ...container, updatedAt: version.createdAt, versions: [...container.versions, version.id] }
  versions<D>(account, path).set(versionKey(container.id, version.id), version)
  containers(account, path).set(container.id, grown)
  return { container: grown, version }
}

/** Removes a container and its versions; group versions that refer to them keep their references. */
export function removeContainer(account: Account, path: CollectionPath, container: Container): void {
  const kept = versions(account, path)
  for (const version of container.versions) kept.delete(versionKey(container.id, version))
  containers(account, path).delete(container.id)
}

/** As AWS describes a container; a container without a version has no latest one. */
export function containerAnswer(account: Account, path: CollectionPath, container: Container): ContainerAnswer {
  const latest = container.versions.at(-1)
  return {
    Arn: arn(account, `${path}/${container.id}`),
    Id: container.id,
    Name: container.name,
    CreationTimestamp: container.createdAt,
    LastUpdatedTimestamp: container.updatedAt,
    ...(latest && { LatestVersion: latest, LatestVersionArn: versionArn(account, path, container.id, latest) }),
  }
}

/** As AWS describes a version in lists and when it is created. */
export function versionAnswer(
  account: Account,
  path: CollectionPath,
  containerId: string,
  version: Version<unknown>,
): VersionAnswer {
  return {
    Arn: versionArn(account, path, containerId, version.id),
    Id: containerId,
    Version: version.id,
    CreationTimestamp: version.createdAt,
  }
}

/** One page of a collection, newest first: AWS documents no order. */
export function listContainers(account: Account, path: CollectionPath, input: PageInput) {
  return page(containers(account, path).values().toReversed(), path, input, (container) => -container.order)
}

/** One page of a container's versions, newest first. Versions are never deleted, so their position is their order. */
export function listVersions(account: Account, path: CollectionPath, container: Container, input: PageInput) {
  const kept = versions(account, path)
  const scope = `${path}/${container.id}`
  const newestFirst = container.versions.toReversed()
  const { items, NextToken } = page(newestFirst, scope, input, (_id, index) => index - newestFirst.length)
  const found = items.flatMap((id) => kept.get(versionKey(container.id, id)) ?? [])
  return { Versions: found.map((version) => versionAnswer(account, path, container.id, version)), NextToken }
}

function versionArn(account: Account, path: CollectionPath, containerId: string, version: string): string {
  return arn(account, `${path}/${containerId}/versions/${version}`)
}

function nextOrder(account: Account): number {
  const counter = account.table<number>('greengrass.order')
  const order = (counter.get('last') ?? 0) + 1
  counter.set('last', order)
  return order
}
