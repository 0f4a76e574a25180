import './radio-card.css'

/** One of several ways, with a sentence about it. */
export function RadioCard(props: {
  name: string
  title: string
  text?: string
  checked: boolean
  onChange: () => void
}) {
  const { name, title, text, checked, onChange } = props
  return (
    <label className="radio-card">
      <input type="radio" name={name} checked={checked} onChange={onChange} />
      <span>
        <span className="radio-card-title">{title}</span>
        {text && <span className="radio-card-text">{text}</span>}
      </span>
    </label>
  )
}
