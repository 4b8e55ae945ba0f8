import { maxDisplayName, maxPassword } from '#app/features/accounts/account';
import type { TextField } from './hostile-strings';

export const nameField: TextField = { name: 'displayName', most: maxDisplayName, line: true };
export const passwordField: TextField = { name: 'password', most: maxPassword };
