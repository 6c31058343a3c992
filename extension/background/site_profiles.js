/** The profile of an address, what the user has added or taught included. */
import {profileOf, profilesWith} from '../shared/profiles.js';
import {load} from './settings_store.js';

/** @param {string|undefined} url */
export const profileAt = async (url) => profileOf(url, (await load()).userProfiles);

export const allProfiles = async () => profilesWith((await load()).userProfiles);
