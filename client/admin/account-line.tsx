import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, KeyRound, PencilLine, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { AccountAnswer, type Account } from '../../shared/api/accounts.ts'
import { useViewer } from '../account/viewer.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { NoAnswer } from '../http/no-answer.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { useToast } from '../ui/toast.tsx'
import { accountsQuery } from './admin-queries.ts'
import { NameDialog } from './name-dialog.tsx'
import { NewPasswordDialog } from './new-password-dialog.tsx'

/** One account: who it is, and what may be done with it. */
export function AccountLine({ account, showRole = false }: { account: Account; showRole?: boolean }) {
  const words = useWords()
  const viewer = useViewer()
  const [opened, setOpened] = useState<'name' | 'password' | 'remove' | null>(null)
  const close = () => setOpened(null)
  const isMe = viewer.kind === 'account' && viewer.id === account.id
  return (
    <div className="account-line">
      <p className="account-line-who">
        <span className="account-line-name">
          {account.name}
          {isMe && <span className="soft"> ({words('admin.you')})</span>}
        </span>
        <span className="soft">{account.email}</span>
      </p>
      {showRole && <p className="soft">{words(`account.roles.${account.role}`)}</p>}
      <Menu
        trigger={
          <IconButton
            label={words('admin.actionsFor', { name: account.name })}
            icon={<Ellipsis aria-hidden="true" />}
          />
        }
      >
        <MenuItem icon={<PencilLine />} onSelect={() => setOpened('name')}>
          {words('admin.changeName')}
        </MenuItem>
        {/* One's own is changed on one's own page, where the current one is asked for. */}
        {!isMe && (
          <>
            <MenuItem icon={<KeyRound />} onSelect={() => setOpened('password')}>
              {words('admin.changePassword')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<UserMinus />} danger onSelect={() => setOpened('remove')}>
              {words('admin.removeAccount')}
            </MenuItem>
          </>
        )}
      </Menu>
      {opened === 'name' && <RenameAccount account={account} onClose={close} />}
      {opened === 'password' && <NewPasswordDialog account={account} onClose={close} />}
      {opened === 'remove' && <RemoveAccount account={account} onClose={close} />}
    </div>
  )
}

function RenameAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const client = useQueryClient()
  const rename = useMutation({
    mutationFn: (name: string) =>
      request({ method: 'PATCH', path: `/api/accounts/${account.id}`, body: { name }, answer: AccountAnswer }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey })
      toast({ text: words('admin.nameChanged') })
      onClose()
    },
  })
  return (
    <NameDialog
      title={words('admin.changeName')}
      label={words('admin.name')}
      name={account.name}
      onSave={(name) => rename.mutate(name)}
      busy={rename.isPending}
      error={rename.error}
      onClose={onClose}
    />
  )
}

function RemoveAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const client = useQueryClient()
  const { name } = account
  const remove = useMutation({
    mutationFn: () => request({ method: 'DELETE', path: `/api/accounts/${account.id}`, answer: NoAnswer }),
    onSuccess: async () => {
      toast({ text: words('admin.accountRemoved', { name }) })
      onClose()
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey })
    },
  })
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={words('admin.removeTitle', { name })}
      text={words('admin.removeText', { name })}
      confirmLabel={words('admin.removeAccount')}
      danger
      onConfirm={() => remove.mutate()}
      busy={remove.isPending}
      error={remove.error ? errorSentence(words, remove.error) : undefined}
    />
  )
}
