import { X } from 'lucide-react'
import { Toast as Primitive } from 'radix-ui'
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import './toast.css'

export interface ToastGiven {
  text: string
  tone?: 'plain' | 'good' | 'bad'
  action?: { label: string; act: () => void }
}

interface ToastShown extends ToastGiven {
  key: number
}

const ToastContext = createContext<((toast: ToastGiven) => void) | null>(null)

/** Makes `useToast` work below it, and shows what is said in a corner for a while. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const words = useWords()
  const [shown, setShown] = useState<readonly ToastShown[]>([])
  const show = useCallback((toast: ToastGiven) => {
    setShown((before) => [...before.slice(-2), { ...toast, key: (before.at(-1)?.key ?? 0) + 1 }])
  }, [])
  const drop = (key: number) => setShown((before) => before.filter((toast) => toast.key !== key))
  return (
    <ToastContext value={show}>
      {children}
      <Primitive.Provider label={words('common.notifications')} duration={6_000}>
        {shown.map((toast) => (
          <Primitive.Root
            key={toast.key}
            className={classNames('toast', `toast-${toast.tone ?? 'plain'}`)}
            onOpenChange={(open) => {
              if (!open) drop(toast.key)
            }}
          >
            <Primitive.Description className="toast-text">{toast.text}</Primitive.Description>
            {toast.action && (
              <Primitive.Action altText={toast.action.label} className="toast-action" onClick={toast.action.act}>
                {toast.action.label}
              </Primitive.Action>
            )}
            <Primitive.Close asChild>
              <IconButton label={words('common.close')} icon={<X />} className="toast-close" />
            </Primitive.Close>
          </Primitive.Root>
        ))}
        <Primitive.Viewport className="toasts" />
      </Primitive.Provider>
    </ToastContext>
  )
}

/** Around what is only drawn, for a picture: there is nobody there to say anything to. */
export function WithoutToasts({ children }: { children: ReactNode }) {
  return <ToastContext value={sayNothing}>{children}</ToastContext>
}
const sayNothing = () => {}

/** Says something in passing, without asking for an answer. */
export function useToast(): (toast: ToastGiven) => void {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}
