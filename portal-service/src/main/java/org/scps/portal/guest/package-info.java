/** Payment without an account: by plate, with links that only the portal can make. */
package org.scps.portal.guest;
