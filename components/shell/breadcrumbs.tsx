import styles from './page.module.css'

/** One step of the way to a page; the last, the page itself, has no address. */
export interface Crumb {
  text: string
  href?: string
}

/** The way to a page. It ends in the resource's name. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className={styles.crumbs}>
        {items.map(({ text, href }) => (
          <li key={href ?? text}>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
