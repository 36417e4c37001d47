import type { CatalogueParameter } from '@/lib/greengrass/catalogue/shape'
import styles from './connector-version.module.css'

/** A value exactly as Greengrass has it, with its unit, and the meaning that AWS documents of it. */
export function ParameterValue({ value, parameter }: { value: string; parameter: CatalogueParameter | undefined }) {
  const labels = parameter?.enumLabels
  const meaning = labels && Object.hasOwn(labels, value) ? labels[value] : undefined
  if (value === '') return <span className={styles.note}>empty</span>
  return (
    <>
      <span className={styles.value}>{value}</span>
      {parameter?.unit && ` ${parameter.unit}`}
      {meaning && ` · ${meaning}`}
      {value !== value.trim() && <span className={styles.note}> begins or ends with a space</span>}
    </>
  )
}
