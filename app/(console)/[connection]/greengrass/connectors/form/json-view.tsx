'use client'
import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { TextAreaField } from '@/components/form/text-area-field'
import { readConnectorText } from '@/lib/greengrass/connector-complaints'
import type { TextComplaint } from '@/lib/greengrass/connector-text'
import type { TypedConnector } from '@/lib/greengrass/typed-form'
import styles from './form.module.css'
import { TextComplaints } from './text-complaints'
import type { WithConnectors } from './values'

/** A connector as the JSON that AWS takes. What is wrong with it is said with its line, as it is typed. */
export function JsonView({ at, text, before }: { at: number; text: string; before: TypedConnector['before'] }) {
  const { control } = useFormContext<WithConnectors>()
  const [complaints, setComplaints] = useState<TextComplaint[]>([])
  useEffect(() => {
    let over = false
    void readConnectorText(text, before).then((read) => {
      if (!over) setComplaints(read.complaints)
    })
    return () => {
      over = true
    }
  }, [text, before])
  return (
    <div className={styles.json}>
      <TextAreaField
        control={control}
        name={`connectors.${at}.json`}
        label={`JSON of connector ${at + 1}`}
        description="The connector as the AWS CLI and the API take it. Every value is a text in double quotes."
        rows={Math.min(30, Math.max(8, text.split('\n').length + 1))}
        prose={false}
      />
      <TextComplaints label={`What there is to say about the JSON of connector ${at + 1}`} complaints={complaints} />
    </div>
  )
}
