import { LogOut, Settings, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { LanguageSwitcher } from '../i18n/language-switcher.tsx'
import { useWords } from '../i18n/use-words.ts'
import type { Viewer } from '../../shared/roles.ts'
import { mayAdminister, mayCreateWorkshop } from '../../shared/roles.ts'
import { Avatar } from '../ui/avatar.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Logo } from '../ui/logo.tsx'
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from '../ui/menu.tsx'
import { useCarefulSignOut } from './use-careful-sign-out.tsx'
import { useViewer } from './viewer.tsx'
import './site-header.css'

/** The top of every ordinary page: where one is, where else one may go, and who one is. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  const words = useWords()
  const viewer = useViewer()
  return (
    <header className="site-header">
      <Link href="/" className="site-header-home">
        <Logo />
        <span>{words('common.appName')}</span>
      </Link>
      <MainMenu viewer={viewer} />
      <div className="site-header-end">
        {children}
        <LanguageSwitcher className="site-header-language" />
        <WhoAmI viewer={viewer} />
      </div>
    </header>
  )
}

function MainMenu({ viewer }: { viewer: Viewer }) {
  const words = useWords()
  const [location] = useLocation()
  const entries = [
    ...(mayCreateWorkshop(viewer)
      ? [
          {
            href: '/workshops',
            label: words('account.workshops'),
            isHere: location === '/' || location.startsWith('/workshops'),
          },
        ]
      : []),
    ...(viewer.kind === 'account' && viewer.role === 'school'
      ? [
          {
            href: `/schools/${viewer.schoolId}`,
            label: words('account.yourBoards'),
            isHere: location.startsWith('/schools'),
          },
        ]
      : []),
    ...(mayAdminister(viewer)
      ? [{ href: '/admin', label: words('account.administration'), isHere: location === '/admin' }]
      : []),
  ]
  if (entries.length === 0) return null
  return (
    <nav className="site-header-menu" aria-label={words('common.mainMenu')}>
      {entries.map(({ href, label, isHere }) => (
        <Link key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}

function WhoAmI({ viewer }: { viewer: Viewer }) {
  const words = useWords()
  const [location] = useLocation()
  const { signOut, question } = useCarefulSignOut()
  if (viewer.kind === 'nobody') {
    if (location === '/sign-in' || location === '/setup') return null
    return (
      <LinkButton href="/sign-in" look="plain">
        {words('common.signIn')}
      </LinkButton>
    )
  }
  if (viewer.kind === 'link') return null
  return (
    <>
      <Menu
        label={words('common.yourMenu')}
        trigger={
          <button type="button" className="site-header-me">
            <span aria-hidden="true">
              <Avatar name={viewer.name} colour={null} />
            </span>
            <span className="unseen">{words('account.menuOf', { name: viewer.name })}</span>
          </button>
        }
      >
        <MenuLabel>{viewer.name}</MenuLabel>
        {viewer.kind === 'account' && (
          <MenuLink href="/account" icon={<UserRound />}>
            {words('account.yourAccount')}
          </MenuLink>
        )}
        {mayAdminister(viewer) && (
          <MenuLink href="/admin" icon={<Settings />}>
            {words('account.administration')}
          </MenuLink>
        )}
        <MenuSeparator />
        <MenuItem icon={<LogOut />} onSelect={signOut}>
          {words(viewer.kind === 'guest' ? 'account.leaveDay' : 'common.signOut')}
        </MenuItem>
      </Menu>
      {question}
    </>
  )
}
