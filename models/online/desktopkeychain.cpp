// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/keychain.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

const QString kName = u"segue"_s;

QString absent()
{
    return QCoreApplication::translate("Keychain",
        "The desktop's keychain does not answer. Start it (KWallet, GNOME Keyring), or let Segue "
        "keep the key in a file.");
}

void readSecret(const QString& name, const std::function<void(const Result<QString>&)>& done)
{
    auto* job = new QKeychain::ReadPasswordJob(kName); // deletes itself
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done] {
        if (job->error() == QKeychain::NoError) {
            done(job->textData());
        } else if (job->error() == QKeychain::EntryNotFound) {
            done(QString());
        } else {
            done(Error{ErrorCode::NotReadable, absent()});
        }
    });
    job->start();
}

void start(QKeychain::Job* job, const QString& name, std::function<void(const Result<void>&)> done)
{
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] {
        const bool isDone =
            job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        done(isDone ? Result<void>() : Error{ErrorCode::NotWritable, absent()});
    });
    job->start();
}

void writeSecret(const QString& name, const QString& secret,
    const std::function<void(const Result<void>&)>& done)
{
    if (secret.isEmpty()) {
        start(new QKeychain::DeletePasswordJob(kName), name, done);
        return;
    }
    auto* job = new QKeychain::WritePasswordJob(kName);
    job->setTextData(secret);
    start(job, name, done);
}

} // namespace

Keychain Keychain::ofDesktop()
{
    return {readSecret, writeSecret};
}

} // namespace models
