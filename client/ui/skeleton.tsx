import './skeleton.css'

/** Stands where something will be, in its size, while it is fetched. The page around it says aloud that it loads. */
export function Skeleton({
  width = '100%',
  height = '1.25em',
  radius,
}: {
  width?: string
  height?: string
  radius?: string
}) {
  return (
    <span
      className="skeleton"
      style={{ width, height, ...(radius ? { borderRadius: radius } : {}) }}
      aria-hidden="true"
    />
  )
}
