// SPDX-License-Identifier: GPL-3.0-or-later
// The source that gives the headers which tests share (segue_add_test_headers) a target to be
// compiled with.
