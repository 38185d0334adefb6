// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/keychain.h"

#include <QCoreApplication>

namespace models {

Keychain Keychain::ofDesktop()
{
    const QString sentence = QCoreApplication::translate(
        "Keychain", "This Segue was built without the desktop's keychain.");
    return {[sentence](const QString&, const std::function<void(const Result<QString>&)>& done) {
                done(Error{ErrorCode::NotReadable, sentence});
            },
        [sentence](
            const QString&, const QString&, const std::function<void(const Result<void>&)>& done) {
            done(Error{ErrorCode::NotWritable, sentence});
        }};
}

} // namespace models
