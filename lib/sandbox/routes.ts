import type { ApiModel } from './kit'
import { isAwsJson, isQuery } from './shapes'

/** An operation found for a request. */
export interface Match {
  operation: string
  labels: ReadonlyMap<string, string>
}

/** What of a request names its operation. */
export interface Named {
  method: string
  path: string
  target: string | null
  /** `Action` of a form body. */
  action?: string
}

/** Finds the operation that a request means; undefined where the API has none. */
export type Router = (request: Named) => Match | undefined

interface Route {
  operation: string
  /** Literal text, or the name of a label. */
  segments: { literal?: string; label?: string }[]
}

/** A router by the model's protocol: `Action` for query, `X-Amz-Target` for awsJson, method and path template for restJson. */
export function routerOf(model: ApiModel): Router {
  if (isQuery(model)) return actionRouter(model)
  return isAwsJson(model) ? targetRouter(model) : pathRouter(model)
}

function actionRouter(model: ApiModel): Router {
  return ({ method, path, action }) =>
    method === 'POST' && path === '/' && action !== undefined && Object.hasOwn(model.operations, action)
      ? { operation: action, labels: new Map() }
      : undefined
}

function targetRouter(model: ApiModel): Router {
  const prefix = `${model.metadata.targetPrefix}.`
  return ({ method, path, target }) => {
    if (method !== 'POST' || path !== '/' || !target?.startsWith(prefix)) return undefined
    const operation = target.slice(prefix.length)
    return Object.hasOwn(model.operations, operation) ? { operation, labels: new Map() } : undefined
  }
}

function pathRouter(model: ApiModel): Router {
  const routes = new Map<string, Route[]>()
  for (const [operation, { http }] of Object.entries(model.operations)) {
    const segments = splitPath(http.requestUri).map((text) => {
      const label = /^\{([^}]+)\}$/.exec(text)?.[1]
      return label === undefined ? { literal: text } : { label }
    })
    const key = `${http.method} ${segments.length}`
    routes.set(key, [...(routes.get(key) ?? []), { operation, segments }])
  }
  // A literal wins over a label in the same place (Smithy, `http` trait).
  const literals = (route: Route) => route.segments.filter(({ literal }) => literal !== undefined).length
  for (const candidates of routes.values()) candidates.sort((a, b) => literals(b) - literals(a))
  return ({ method, path }) => {
    const parts = decoded(splitPath(path))
    if (!parts) return undefined
    for (const route of routes.get(`${method} ${parts.length}`) ?? []) {
      const labels = match(route, parts)
      if (labels) return { operation: route.operation, labels }
    }
    return undefined
  }
}

function match(route: Route, parts: string[]): Map<string, string> | undefined {
  const labels = new Map<string, string>()
  for (const [at, { literal, label }] of route.segments.entries()) {
    const part = parts[at] ?? ''
    if (label !== undefined && part !== '') labels.set(label, part)
    else if (literal !== part) return undefined
  }
  return labels
}

function splitPath(path: string): string[] {
  return path.replace(/^\//, '').split('/')
}

function decoded(parts: string[]): string[] | undefined {
  try {
    return parts.map((part) => decodeURIComponent(part))
  } catch {
    return undefined
  }
}
