'use client'
import { useCollection } from '@cloudscape-design/collection-hooks'
import Pagination from '@cloudscape-design/components/pagination'
import Table from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { type ReactNode, useEffect, useMemo } from 'react'
import { StaleRegion } from '@/components/status/stale-region'
import { type Column, rowFilter, toDefinitions } from './columns'
import { Empty, NoMatch } from './empty'
import { counted } from './listing-words'
import styles from './table.module.css'
import { TableHeader } from './table-header'
import { TableNotices } from './table-notices'
import type { TableQuery } from './table-query'
import { useInitialSearch, useSearchInAddress } from './use-search'

const pageSize = 20
const noRows: never[] = []

/** What a {@link ResourceTable} shows. */
export interface ResourceTableProps<Row extends object> {
  query: TableQuery<Row>
  /** One of the things, in lower case where the language allows: `connector definition`. */
  noun: string
  /** Several of them; `${noun}s` unless told. */
  nounPlural?: string
  /** What the thing is for, in one sentence: shown while there is none. */
  describe: string
  /** The first step towards one. */
  create?: { text: string; href: string }
  /** At least one, made once outside the component, or the table renders more than it must. */
  columns: Column<Row>[]
  rowId(row: Row): string
  /** The text of a row that is searched; without it there is no search. */
  filter?(row: Row): string
  defaultSort?: { column: string; descending?: boolean }
  /** Buttons beside the one that creates. */
  actions?: ReactNode
  /** `h1` where the table is the page, `h2` where it is part of one. */
  heading?: 'h1' | 'h2'
  /** Adds the link that opens the page's help panel. */
  info?: boolean
  /** Milliseconds after which what is shown may be out of date; twice the interval of a list that polls. */
  staleAfterMs?: number
  /** Shows some rows only, by something else than their text; `onClear` shows all of them again. */
  narrow?: { keeps(row: Row): boolean; onClear(): void }
  /** What chooses the rows besides the search. */
  filters?: ReactNode
  /** Told which rows are on the page, by their ids, so that more can be read of them. */
  onShow?(ids: string[]): void
  /** Rows can be ticked: those that are, and who is told. */
  selection?: { rows: Row[]; name(row: Row): string; onSelect(rows: Row[]): void }
}

/** A list of AWS resources, or of the console's own, in every state it can be in: loading, empty, no match, failed, still coming, incomplete. */
export function ResourceTable<Row extends object>(props: ResourceTableProps<Row>) {
  const { query, noun, nounPlural = `${noun}s`, columns, rowId, filter, defaultSort } = props
  const { heading = 'h1', staleAfterMs = 300_000, selection, narrow, filters, onShow } = props
  const listing = query.data
  const keeps = narrow?.keeps
  const rows = useMemo(() => {
    const all = listing?.items ?? noRows
    return keeps ? all.filter(keeps) : all
  }, [listing, keeps])
  const definitions = useMemo(() => toDefinitions(columns), [columns])
  // The text of a row may not change while the table lives: what was lower-cased once is kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an inline function is new each time, and means the same
  const filteringFunction = useMemo(() => (filter ? rowFilter(filter) : undefined), [filter === undefined])
  const sortingColumn = definitions.find(({ id }) => id === defaultSort?.column)
  const initialSearch = useInitialSearch()
  const { items, actions, filteredItemsCount, collectionProps, filterProps, paginationProps } = useCollection<Row>(
    rows,
    {
      filtering: {
        filteringFunction,
        defaultFilteringText: filter ? initialSearch : '',
        empty: query.isError ? (
          `The ${nounPlural} could not be read.`
        ) : narrow && listing?.items.length ? (
          <NoMatch plural={nounPlural} by="filter" onClear={narrow.onClear} />
        ) : (
          <Empty describe={props.describe} plural={nounPlural} create={props.create} />
        ),
        noMatch: <NoMatch plural={nounPlural} onClear={() => actions.setFiltering('')} />,
      },
      sorting: { defaultState: sortingColumn && { sortingColumn, isDescending: defaultSort?.descending } },
      pagination: { pageSize },
    },
  )
  useSearchInAddress(filterProps.filteringText)
  const shown = onShow && items.map(rowId).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: an inline function is new each time, and means the same
  useEffect(() => {
    if (shown !== undefined) onShow?.(shown === '' ? [] : shown.split(' '))
  }, [shown])
  const searching = filterProps.filteringText !== ''
  return (
    <StaleRegion query={query} staleAfterMs={staleAfterMs} className={styles.table}>
      <TableNotices query={query} plural={nounPlural} />
      <Table<Row>
        {...collectionProps}
        items={items}
        columnDefinitions={definitions}
        trackBy={rowId}
        selectionType={selection && 'multi'}
        selectedItems={selection?.rows}
        onSelectionChange={({ detail }) => selection?.onSelect(detail.selectedItems)}
        variant="container"
        loading={query.isPending}
        loadingText={`Loading ${nounPlural}`}
        skeleton={{ totalRows: 8 }}
        ariaLabels={{
          tableLabel: nounPlural,
          ...(selection && {
            selectionGroupLabel: `Selection of ${nounPlural}`,
            allItemsSelectionLabel: () => `Select all ${nounPlural} of this page`,
            itemSelectionLabel: (_, row) => `Select ${noun} ${selection.name(row)}`,
          }),
        }}
        header={
          <TableHeader
            {...props}
            plural={nounPlural}
            heading={heading}
            staleAfterMs={staleAfterMs}
            matches={searching || narrow ? (filteredItemsCount ?? rows.length) : undefined}
          />
        }
        filter={
          filter && (
            <div className={styles.filters}>
              <TextFilter
                {...filterProps}
                filteringPlaceholder={`Find ${nounPlural}`}
                filteringAriaLabel={`Find ${nounPlural}`}
                filteringClearAriaLabel="Clear search"
                countText={searching ? `${counted(filteredItemsCount ?? 0, 'match', 'matches')}` : undefined}
              />
              {filters}
            </div>
          )
        }
        pagination={
          paginationProps.pagesCount > 1 && (
            <Pagination
              {...paginationProps}
              ariaLabels={{
                paginationLabel: `Pages of ${nounPlural}`,
                nextPageLabel: 'Next page',
                previousPageLabel: 'Previous page',
                pageLabel: (page) => `Page ${page}`,
              }}
            />
          )
        }
      />
    </StaleRegion>
  )
}
