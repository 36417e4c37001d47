'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { ReactNode } from 'react'
import { type StateLook, stateWords } from './state-words'
import { NotSet } from './time'

/** A state by icon, word and colour; see {@link stateWords} for what looks healthy. */
export function StateIndicator({ state }: { state: string | undefined | null }) {
  if (!state) return <NotSet />
  const { look, word } = stateWords(state)
  return <Indicator look={look}>{word}</Indicator>
}

/** Words with the icon and colour of a look; the one of states that the console has no word for is neutral. */
export function Indicator({ look, children }: { look: StateLook; children: ReactNode }) {
  return look === 'info' ? (
    <StatusIndicator type="info" colorOverride="grey">
      {children}
    </StatusIndicator>
  ) : (
    <StatusIndicator type={look}>{children}</StatusIndicator>
  )
}
