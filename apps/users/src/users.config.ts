import { configOf } from '@freelance/service';

export class UsersConfig extends configOf('users') {}
