'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { stateWords } from './state-words'
import { NotSet } from './time'

/** A state by icon, word and colour; see {@link stateWords} for what looks healthy. */
export function StateIndicator({ state }: { state: string | undefined | null }) {
  if (!state) return <NotSet />
  const { look, word } = stateWords(state)
  return look === 'info' ? (
    <StatusIndicator type="info" colorOverride="grey">
      {word}
    </StatusIndicator>
  ) : (
    <StatusIndicator type={look}>{word}</StatusIndicator>
  )
}
