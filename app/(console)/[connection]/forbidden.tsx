import { NoRole } from '@/components/shell/no-role'

/** A page that the person may not open, within the frame. */
export default function Forbidden() {
  return <NoRole />
}
