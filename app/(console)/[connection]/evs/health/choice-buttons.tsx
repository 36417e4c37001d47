'use client'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import styles from './health.module.css'

/** One of a few choices, kept in the address under `name`; the first is chosen where the address names none. */
export function useChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
): [Choice, (next: Choice) => void] {
  const asked = useSearchParams().get(name)
  const first = choices[0] as Choice
  const [chosen, choose] = useState<Choice>(choices.find((choice) => choice === asked) ?? first)
  const set = (next: Choice) => {
    choose(next)
    const url = new URL(window.location.href)
    if (next === first) url.searchParams.delete(name)
    else url.searchParams.set(name, next)
    // The page stays, so nothing is asked of the server: only the address changes.
    window.history.replaceState(null, '', url)
  }
  return [chosen, set]
}

/** A few choices side by side, one of them pressed. */
export function ChoiceButtons<Choice extends string>(props: {
  label: string
  choices: { id: Choice; text: string }[]
  chosen: Choice
  onChoose(choice: Choice): void
}) {
  const { label, choices, chosen, onChoose } = props
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ id, text }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {text}
        </button>
      ))}
    </fieldset>
  )
}
