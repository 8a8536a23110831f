// Whose house this is; a menu when the person belongs to several.
import { Menu } from '../menu/Menu.tsx';
import { useWords } from '../UiProvider.tsx';
import styles from './frame.module.css';
import { Mark } from './Mark.tsx';

export type Organization = {
  readonly id: string;
  readonly name: string;
  /** "certification body", "client" and the like. */
  readonly kind?: string | undefined;
  readonly current?: boolean | undefined;
};

type Props = { readonly organizations: readonly Organization[]; readonly onSwitch: (id: string) => void };

export function OrganizationSwitcher({ organizations, onSwitch }: Props) {
  const words = useWords();
  const here = organizations.find(one => one.current === true) ?? organizations[0];
  const name = (
    <>
      <Mark />
      <span className={styles.organizationName}>{here?.name ?? 'Certwright'}</span>
    </>
  );
  if (organizations.length < 2) return <div className={styles.organization}>{name}</div>;
  return (
    <div className={styles.organization}>
      <Menu
        look="bare"
        label={`${here?.name ?? ''}, ${words.organizations}`}
        entries={organizations.map(one => ({
          id: one.id,
          label: one.name,
          hint: one.kind,
          current: one.id === here?.id,
          onSelect: () => onSwitch(one.id),
        }))}
      >
        {name}
        <span aria-hidden="true" className={styles.caret} />
      </Menu>
    </div>
  );
}
