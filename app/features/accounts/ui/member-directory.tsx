import { Button } from '#app/components/button';
import { PersonLine } from '#app/components/person-line';
import { RelativeTime } from '#app/components/relative-time';
import { Table } from '#app/components/table';
import { paths } from '#app/lib/paths';
import { roleLabel, roles } from '../member-directory';
import type { DirectoryLine } from '../member-directory-queries.server';

interface DirectorySearchProps {
  q: string;
  role: string | null;
}

/** Name, handle or a whole address, and a role: a GET form, so that what was looked for has an address. */
export function DirectorySearch({ q, role }: DirectorySearchProps) {
  return (
    <form className="form-line" role="search" aria-label="Members" action={paths.adminMembers()}>
      <label className="field">
        <span className="field__label">Name, handle or whole address</span>
        <input className="input" type="search" name="q" defaultValue={q} maxLength={200} dir="auto" />
      </label>
      <label className="field">
        <span className="field__label">Role</span>
        <select className="input" name="role" defaultValue={role ?? ''}>
          <option value="">All roles</option>
          {roles.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button>Find</Button>
    </form>
  );
}

interface DirectoryProps {
  lines: readonly DirectoryLine[];
  /** The viewer: nobody changes their own role. */
  ownHandle: string;
}

/** Everybody who is here, a line each. */
export function Directory({ lines, ownHandle }: DirectoryProps) {
  return (
    <Table
      caption="Members"
      captionHidden
      columns={[
        { label: 'Who' },
        { label: 'Role' },
        { label: 'Address' },
        { label: 'Joined' },
        { label: 'Change' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.publicId}>
          <td>
            <PersonLine
              size="s"
              person={{ name: line.displayName, id: line.publicId, href: paths.member(line.handle) }}
              detail={`@${line.handle}`}
            />
          </td>
          <td>{line.state === 'active' ? roleLabel(line.role) : `${roleLabel(line.role)}, ${line.state}`}</td>
          <td>{line.state === 'imported' ? 'none yet' : line.confirmed ? 'confirmed' : 'not confirmed'}</td>
          <td>
            <RelativeTime at={line.joinedAt} />
          </td>
          <td>
            {line.state === 'imported' ? null : line.handle === ownHandle ? (
              'You'
            ) : (
              <a href={paths.changeRole(line.handle)} aria-label={`Role of ${line.displayName}`}>
                Role
              </a>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
