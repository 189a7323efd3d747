/** Answers that are kept, so that a request that is sent twice is done once. */
package org.scps.portal.repeat;
