'use client'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { ChangeButton } from '@/components/shell/change-button'
import { InfoLink } from '@/components/shell/help-panel'
import { useSource } from '@/components/shell/use-connection'
import { Freshness } from '@/components/status/freshness'
import { counted, counter, isFollowing } from './listing-words'
import styles from './table.module.css'
import type { TableQuery } from './table-query'

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A table's name, count, age and buttons. */
export function TableHeader({
  query,
  noun,
  plural,
  heading,
  matches,
  staleAfterMs,
  create,
  actions,
  info,
}: {
  query: TableQuery<object>
  noun: string
  plural: string
  heading: 'h1' | 'h2'
  matches: number | undefined
  staleAfterMs: number
  create?: { text: string; href: string }
  actions?: ReactNode
  info?: boolean
}) {
  const listing = query.data
  const title = capitalised(plural)
  const source = useSource()
  return (
    <Header
      variant={heading}
      counter={listing && counter(listing, matches)}
      info={info && <InfoLink />}
      description={
        // The line is always there and about as wide, so that nothing moves when the rows come.
        <span className={styles.age}>
          {listing ? (
            <Freshness asOf={listing.asOf} query={query} staleAfterMs={staleAfterMs} />
          ) : (
            <span>{query.isError ? `not read from ${source} yet` : `reading from ${source}…`}</span>
          )}
          <span role="status">
            {listing && isFollowing(listing) && `${counted(listing.items.length, noun, plural)} so far…`}
          </span>
        </span>
      }
      actions={
        (actions || create) && (
          <SpaceBetween direction="horizontal" size="xs">
            {actions}
            {create && <ChangeButton href={create.href}>{create.text}</ChangeButton>}
          </SpaceBetween>
        )
      }
    >
      {title}
    </Header>
  )
}
